package org.atende.portal;

import java.util.Optional;
import org.atende.identity.customer.SignedInCustomer;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page knows who looks at it, for what stands at its top. */
@ControllerAdvice("org.atende.portal")
class PortalModel {

    @ModelAttribute("customer")
    SignedInCustomer customer(Optional<SignedInCustomer> customer) {
        return customer.orElse(null);
    }
}
