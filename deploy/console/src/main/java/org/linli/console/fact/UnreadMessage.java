package org.linli.console.fact;

/** A message that could not be read, with its place on the topic. */
record UnreadMessage(String topic, int partition, long position, String reason) {
}
