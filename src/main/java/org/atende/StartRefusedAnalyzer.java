package org.atende;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which settings to mend, instead of a stack trace. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefused refused) {
        String lines = String.join(System.lineSeparator() + "  - ", refused.reasons());
        return new FailureAnalysis(
                "Atende does not start with these settings:" + System.lineSeparator() + "  - " + lines,
                "Give each a value of your own, for example by an environment variable: atende.secret is ATENDE_SECRET.",
                refused);
    }
}
