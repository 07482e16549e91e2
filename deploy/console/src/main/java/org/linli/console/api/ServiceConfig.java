package org.linli.console.api;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Where the services listen. */
@ConfigMapping(prefix = "linli.console")
public interface ServiceConfig {

    /** Module to address, such as {@code agency-registry} to {@code http://localhost:8081}. */
    Map<String, String> services();
}
