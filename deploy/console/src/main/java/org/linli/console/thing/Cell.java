package org.linli.console.thing;

/**
 * One value for people.
 *
 * @param href where more of it stands, empty for nowhere
 * @param hint such as a term's rule, empty for none
 */
public record Cell(String label, String text, String href, String hint, boolean isNumber) {

    Cell leading(String to) {
        return new Cell(label, text, to, hint, isNumber);
    }
}
