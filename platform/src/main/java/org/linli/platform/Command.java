package org.linli.platform;

/** What an aggregate can be asked to do; implemented by one enum per aggregate. */
public interface Command {

    String name();

    /** The operationId in OpenAPI and in the role table, such as {@code publishTender}. */
    String operation();
}
