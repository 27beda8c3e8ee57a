package org.atende.desk.camunda;

import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.NotYours;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/** Tells Tasklist why a form was refused, in the shape in which it shows a message; found by Jersey itself. */
public class FormRefusals implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(new Invalid()).register(new Disallowed()).register(new Foreign());
    }

    private static Response answer(Status status, RuntimeException refusal) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ExceptionDto.fromException(refusal))
                .build();
    }

    private static final class Invalid implements ExceptionMapper<InvalidRequest> {
        @Override
        public Response toResponse(InvalidRequest refusal) {
            return answer(Status.BAD_REQUEST, refusal);
        }
    }

    private static final class Disallowed implements ExceptionMapper<NotAllowed> {
        @Override
        public Response toResponse(NotAllowed refusal) {
            return answer(Status.CONFLICT, refusal);
        }
    }

    private static final class Foreign implements ExceptionMapper<NotYours> {
        @Override
        public Response toResponse(NotYours refusal) {
            return answer(Status.FORBIDDEN, refusal);
        }
    }
}
