package org.atende.testing.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test {@link Windows} onto the running application; where it fails, pictures of them are in target/browser. */
public class InBrowser implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(InBrowser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Windows resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(HERE)
                .getOrComputeIfAbsent(Windows.class, key -> new Windows(address(test)), Windows.class);
    }

    private static String address(ExtensionContext test) {
        String port =
                SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("local.server.port");
        return "http://localhost:" + port;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Windows windows = test.getStore(HERE).remove(Windows.class, Windows.class);
        if (windows != null) {
            if (test.getExecutionException().isPresent()) {
                windows.picture(test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName());
            }
            windows.close();
        }
    }
}
