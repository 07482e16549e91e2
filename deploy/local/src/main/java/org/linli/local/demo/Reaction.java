package org.linli.local.demo;

/**
 * What one service did because of another.
 *
 * @param row the row of the table of reactions, such as {@code 7 late payment}
 * @param event the fact that caused it
 * @param service where it was seen
 * @param ms from the command's answer to the effect seen through the API
 */
public record Reaction(String row, String event, String service, long ms, boolean ok) {
}
