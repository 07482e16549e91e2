package org.linli.console.form;

import java.util.List;
import java.util.Map;
import org.linli.console.input.Input;
import org.linli.console.thing.Part;

/**
 * A form as it is drawn.
 *
 * @param command with the version that was seen
 * @param explained what it does, as the contract says it
 * @param thing address of the page of the thing it is about, empty for none
 * @param about what is known of that thing
 * @param told what that thing stands for of the address: sent unseen
 * @param refusals what the service said of no field that is shown
 * @param agencies by id, to choose from; empty where none is asked for
 */
record Sheet(Command command, String name, String explained, String thing, List<Part> about, Map<String, String> told,
        List<Input> lines, List<String> refusals, Map<String, String> agencies) {

    /** Whether something is wrong at a field. */
    public boolean marked() {
        return lines.stream().anyMatch(Input::isWrong);
    }

    /** Lines in which something was entered, and the ends of groups and rows around them. */
    public List<Input> filled() {
        return lines.stream().filter(line -> line.isEnd() ? lines.stream().anyMatch(each -> each.isFilledWithin(line))
                : !line.said().isEmpty()).toList();
    }

    /** What was entered, an agency by its name. */
    public String said(Input line) {
        return line.isAgency() ? agencies.getOrDefault(line.said(), line.said()) : line.said();
    }
}
