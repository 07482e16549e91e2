package org.linli.procurement.tendering.tender;

/** What ends with a tender that failed or was cancelled. Answered by the features whose clocks run for it. */
public interface TenderEnding {

    /** The caller holds it. */
    void ended(Tender tender);
}
