package org.atende.desk.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Lets browsers keep the product's scripts, styles and pictures. Where the address names a version they never ask again;
 * elsewhere they ask whether they are still right, so that after an upgrade nobody has old scripts beside new ones.
 */
@Component
class FileCaching extends ShallowEtagHeaderFilter {

    private static final Pattern FILES = Pattern.compile(
            "/(camunda/(app|assets|lib|favicon)|webjars|js|css|images)\\b.*\\.(js|css|svg|png|ico|woff2?|ttf|json)");
    private static final Pattern VERSION = Pattern.compile("[-/]\\d+\\.\\d+\\.\\d+[-./]");
    /** By the browser alone: Camunda's filters set cookies with every answer. */
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private static final String ASK_AGAIN = "no-cache";

    FileCaching() {
        // Of a strong one Tomcat would say that the compressed file is another.
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !FILES.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isVersioned = VERSION.matcher(request.getRequestURI()).find();
        response.setHeader(HttpHeaders.CACHE_CONTROL, isVersioned ? FOR_EVER : ASK_AGAIN);
        super.doFilterInternal(request, new Refusable(response), chain);
    }

    /** What is not there is not kept. */
    private static final class Refusable extends HttpServletResponseWrapper {

        Refusable(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            forget(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            forget(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            forget(status);
            super.sendError(status, message);
        }

        private void forget(int status) {
            if (status >= SC_BAD_REQUEST) {
                setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        }
    }
}
