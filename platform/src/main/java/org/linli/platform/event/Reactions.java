package org.linli.platform.event;

/** A bean whose {@link On} methods answer events of other services. */
public interface Reactions {
}
