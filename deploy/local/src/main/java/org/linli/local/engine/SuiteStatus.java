package org.linli.local.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs, as {@code ./linli status --json} prints it; memory that processes share is divided among them. */
public record SuiteStatus(List<ServiceStatus> services, List<EngineStatus> engines) {

    public record ServiceStatus(String name, String url, boolean ready, long memoryMb, @Nullable Long pid) {
    }

    public record EngineStatus(String name, String address, boolean ready, long memoryMb) {
    }
}
