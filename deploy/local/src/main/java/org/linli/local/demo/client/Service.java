package org.linli.local.demo.client;

import org.linli.local.engine.Addresses;

/** Where a call goes: the service's usual port, moved as the launcher moves it. */
public enum Service {

    REGISTRY("agency-registry"), PROCUREMENT("procurement-service"), EVALUATION("evaluation-service"),
    WORKFORCE("workforce-service"), FUNDING("funding-service");

    private final String module;

    Service(String module) {
        this.module = module;
    }

    public String module() {
        return module;
    }

    public String url() {
        return Addresses.of(module);
    }
}
