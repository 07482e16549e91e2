package org.linli.procurement.oversight.ocds.release;

import java.util.ArrayList;
import java.util.List;

/** What one fact adds to what is known of its process: the tags and the sections of the release it becomes. */
public final class Draft {

    private final List<String> tags;
    private final Part body = new Part();
    private final List<Part> parties = new ArrayList<>();

    private Draft(List<String> tags) {
        this.tags = tags;
    }

    /** @param tags by the codelist releaseTag */
    public static Draft tagged(String... tags) {
        return new Draft(List.of(tags));
    }

    public Draft planning(Part planning) {
        body.part("planning", planning);
        return this;
    }

    public Draft tender(Part tender) {
        body.part("tender", tender);
        return this;
    }

    public Draft bids(Part bids) {
        body.part("bids", bids);
        return this;
    }

    public Draft awards(List<Part> awards) {
        body.parts("awards", awards);
        return this;
    }

    public Draft contract(Part contract) {
        body.parts("contracts", List.of(contract));
        return this;
    }

    public Draft related(List<Part> processes) {
        body.parts("relatedProcesses", processes);
        return this;
    }

    public Draft parties(List<Part> more) {
        parties.addAll(more);
        return this;
    }

    public Draft buyer(Part buyer) {
        body.part("buyer", buyer);
        return this;
    }

    public List<String> tags() {
        return tags;
    }

    public Part body() {
        return new Part().parts("parties", parties).all(body);
    }
}
