package org.linli.funding.agency;

import java.time.LocalDate;
import java.util.Optional;

/** Asked which branches of banks there are no more. */
public interface BranchDirectory {

    /** @param lastDay on which the number stood for a branch */
    record Retired(String number, String name, LocalDate lastDay) {
    }

    /**
     * @param told the payee's bank: a name, a number, or both
     * @return the branch, where its number is known and stands for none on that day
     */
    Optional<Retired> retired(String told, LocalDate day);
}
