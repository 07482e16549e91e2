package org.linli.local.engine;

import java.util.Arrays;

/** Where the services of this installation listen. */
public final class Addresses {

    private Addresses() {
    }

    /** @param module such as {@code funding-service} */
    public static String of(String module) {
        return Arrays.stream(Service.values()).filter(service -> service.module().equals(module)).findFirst()
                .orElseThrow().url();
    }
}
