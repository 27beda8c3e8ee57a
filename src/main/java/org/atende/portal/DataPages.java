package org.atende.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.atende.identity.customer.Audit;
import org.atende.identity.customer.Rate;
import org.atende.identity.customer.RateLimits;
import org.atende.identity.customer.SignedInCustomer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** A customer takes their data away. */
@Controller
class DataPages {

    private static final Rate EXPORTS = Rate.perHour(5);

    private final DataExport export;
    private final RateLimits limits;
    private final Audit audit;

    DataPages(DataExport export, RateLimits limits, Audit audit) {
        this.export = export;
        this.limits = limits;
        this.audit = audit;
    }

    @PostMapping("/my/data")
    void take(SignedInCustomer customer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!limits.allow("export", customer.customer().id().toString(), EXPORTS)) {
            throw new Refused("portal.data.tooMany");
        }
        audit.record(customer.customer().id(), Audit.Deed.EXPORTED, request.getRemoteAddr());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"atende.zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        export.write(customer.customer(), response.getOutputStream());
    }
}
