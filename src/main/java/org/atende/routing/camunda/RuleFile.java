package org.atende.routing.camunda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.core.io.Resource;

/** A DMN file that comes with the product. */
record RuleFile(String name, byte[] content) {

    static RuleFile of(Resource resource) {
        try {
            return new RuleFile(resource.getFilename(), resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged rules cannot be read: " + resource, e);
        }
    }

    /** The keys of its decisions. */
    List<String> decisions() {
        return Dmn.readModelFromStream(new ByteArrayInputStream(content))
                .getModelElementsByType(Decision.class)
                .stream()
                .map(Decision::getId)
                .toList();
    }

    boolean hasContent(byte[] other) {
        return Arrays.equals(content, other);
    }
}
