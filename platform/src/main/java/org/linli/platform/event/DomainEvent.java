package org.linli.platform.event;

/**
 * Something that has happened to an aggregate. Implementations are records that carry {@link Fact}; their components
 * are the payload, so none of them holds a person's name, identity number or bank number.
 */
public interface DomainEvent {

    /** The aggregate's id: the Kafka key, within which order is kept. */
    String key();
}
