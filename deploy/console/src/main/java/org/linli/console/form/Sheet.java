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
 * @param refusals what the service said of no field that is shown
 * @param agencies by id, to choose from; empty where none is asked for
 */
record Sheet(Command command, String name, String explained, String thing, List<Part> about, List<Input> lines,
        List<String> refusals, Map<String, String> agencies) {

    /** Whether something is wrong at a field. */
    public boolean marked() {
        return lines.stream().anyMatch(Input::isWrong);
    }
}
