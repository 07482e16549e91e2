package org.linli.funding.bank.iso;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** The body of a request as a file of the bank: its bytes, since the bank says in which characters it writes. */
@Provider
@Consumes({"application/xml", "text/xml", "text/csv", "text/plain"})
public class BankFileReader implements MessageBodyReader<BankFile> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == BankFile.class;
    }

    @Override
    public BankFile readFrom(Class<BankFile> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        return BankFile.of(body, "csv".equals(media.getSubtype()));
    }
}
