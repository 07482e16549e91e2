package org.linli.funding.bank.iso;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The layouts of tables as they are shipped. */
final class Layouts {

    static final CsvLayouts SHIPPED = shipped();

    private Layouts() {
    }

    private static CsvLayouts shipped() {
        try {
            var shipped = new PropertiesConfigSource(
                    Objects.requireNonNull(Layouts.class.getResource("/application.properties")));
            return new SmallRyeConfigBuilder().withSources(shipped).withMapping(CsvLayouts.class)
                    .withValidateUnknown(false).build().getConfigMapping(CsvLayouts.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
