package org.linli.local.engine;

/** The five services: module, database and usual port. */
public enum Service {

    REGISTRY("agency-registry", "registry", 8081), PROCUREMENT("procurement-service", "procurement", 8082),
    EVALUATION("evaluation-service", "evaluation", 8083), WORKFORCE("workforce-service", "workforce", 8084),
    FUNDING("funding-service", "funding", 8085);

    private final String module;
    private final String database;
    private final int usualPort;

    Service(String module, String database, int usualPort) {
        this.module = module;
        this.database = database;
        this.usualPort = usualPort;
    }

    public String module() {
        return module;
    }

    /** Also the name of the database's owner. */
    String database() {
        return database;
    }

    int port() {
        return Layout.port(database, usualPort);
    }

    public String url() {
        return "http://localhost:" + port();
    }
}
