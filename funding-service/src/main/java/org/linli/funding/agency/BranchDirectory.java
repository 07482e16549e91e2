package org.linli.funding.agency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Asked which branches of banks there are no more. */
public interface BranchDirectory {

    /** @param lastDay on which the number stood for a branch */
    record Retired(String number, String name, LocalDate lastDay) {
    }

    /**
     * @param told payees' banks: a name, a number, or both
     * @return the branches whose number is known and stands for none on that day, by what was told
     */
    Map<String, Retired> retired(Collection<String> told, LocalDate day);
}
