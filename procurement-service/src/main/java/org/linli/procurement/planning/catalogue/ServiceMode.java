package org.linli.procurement.planning.catalogue;

/** How the service is bought and run. */
public enum ServiceMode {
    STATION, TOPIC_PROJECT, POST_PURCHASE, FRAMEWORK_CHOICE, GRANT
}
