package org.linli.procurement.oversight.ocds;

import java.util.ArrayList;
import java.util.List;

/** What one fact adds to what is known of its process: the tags and the sections of the release it becomes. */
final class Draft {

    private final List<String> tags;
    private final Part body = new Part();
    private final List<Part> parties = new ArrayList<>();

    private Draft(List<String> tags) {
        this.tags = tags;
    }

    /** @param tags by the codelist releaseTag */
    static Draft tagged(String... tags) {
        return new Draft(List.of(tags));
    }

    Draft planning(Part planning) {
        body.part("planning", planning);
        return this;
    }

    Draft tender(Part tender) {
        body.part("tender", tender);
        return this;
    }

    Draft bids(Part bids) {
        body.part("bids", bids);
        return this;
    }

    Draft awards(List<Part> awards) {
        body.parts("awards", awards);
        return this;
    }

    Draft contract(Part contract) {
        body.parts("contracts", List.of(contract));
        return this;
    }

    Draft related(List<Part> processes) {
        body.parts("relatedProcesses", processes);
        return this;
    }

    Draft parties(List<Part> more) {
        parties.addAll(more);
        return this;
    }

    Draft buyer(Part buyer) {
        body.part("buyer", buyer);
        return this;
    }

    List<String> tags() {
        return tags;
    }

    Part body() {
        return new Part().parts("parties", parties).all(body);
    }
}
