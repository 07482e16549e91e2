package org.linli.funding.bank.iso;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.platform.problem.Invalid;

/** One element and what is in it, by local names: prefix and version of a namespace do not matter. */
record Node(String name, Map<String, String> attributes, String content, List<Node> children) {

    /** Every element at the end of the path, such as {@code NtryDtls/TxDtls}. */
    List<Node> all(String path) {
        var found = List.of(this);
        for (var step : path.split("/")) {
            found = found.stream().flatMap(each -> each.children.stream()).filter(child -> child.name.equals(step))
                    .toList();
        }
        return found;
    }

    Optional<Node> first(String path) {
        return all(path).stream().findFirst();
    }

    /** @throws Invalid naming the place where it is not there */
    Node one(String path) {
        return first(path).orElseThrow(() -> missing(path));
    }

    /** The first that says something. */
    Optional<String> text(String path) {
        return all(path).stream().map(element -> element.content.strip()).filter(text -> !text.isEmpty()).findFirst();
    }

    String needed(String path) {
        return text(path).orElseThrow(() -> missing(path));
    }

    /** As it may have stood in the file, for people to look at. */
    String xml() {
        var text = new StringBuilder("<").append(name);
        attributes.forEach((key, value) -> text.append(' ').append(key).append("=\"").append(value).append('"'));
        text.append('>').append(content);
        children.forEach(child -> text.append(child.xml()));
        return text.append("</").append(name).append('>').toString();
    }

    private Invalid missing(String path) {
        return new Invalid(BankProblem.MISSING, "file", name + "/" + path);
    }
}
