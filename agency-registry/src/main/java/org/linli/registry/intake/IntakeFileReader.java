package org.linli.registry.intake;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** The body of a request as a table of agencies. */
@Provider
@Consumes({IntakeResource.CSV, IntakeResource.XLSX})
public class IntakeFileReader implements MessageBodyReader<IntakeFile> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == IntakeFile.class;
    }

    @Override
    public IntakeFile readFrom(Class<IntakeFile> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        return new IntakeFile(body.readAllBytes());
    }
}
