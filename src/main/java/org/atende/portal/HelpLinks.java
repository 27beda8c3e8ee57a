package org.atende.portal;

import java.util.Map;
import org.atende.identity.Language;

/** The help pages that customers see, for whoever points a customer to one. */
public interface HelpLinks {

    /** By the name in the address, in its order; those that aren't in this language in the one that they have. */
    Map<String, Link> in(Language language);

    /** @param address complete, as a mail needs it */
    record Link(String title, String address) {}
}
