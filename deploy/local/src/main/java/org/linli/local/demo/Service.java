package org.linli.local.demo;

import org.linli.local.engine.Addresses;

/** Where a call goes: the service's usual port, moved as the launcher moves it. */
enum Service {

    REGISTRY("agency-registry"), PROCUREMENT("procurement-service"), EVALUATION("evaluation-service"),
    WORKFORCE("workforce-service"), FUNDING("funding-service");

    private final String module;

    Service(String module) {
        this.module = module;
    }

    String module() {
        return module;
    }

    String url() {
        return Addresses.of(module);
    }
}
