package org.linli.funding.bank.branch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.funding.agency.BranchDirectory;
import org.linli.funding.bank.iso.BankNumber;

/** All branches that were told. One that nobody told says nothing against a payment. */
@ApplicationScoped
class BankBranches implements PanacheRepositoryBase<BankBranch, UUID>, BranchDirectory {

    List<BankBranch> of(String number) {
        return list("number = ?1 order by validFrom", number);
    }

    @Override
    public Map<String, Retired> retired(Collection<String> told, LocalDate day) {
        var numbers = new HashMap<String, String>();
        told.forEach(bank -> BankNumber.within(bank).ifPresent(number -> numbers.put(bank, number)));
        var known = list("number in ?1 order by validFrom", numbers.values()).stream().map(BankBranch::told)
                .collect(Collectors.groupingBy(BankBranch.Told::number));
        var found = new HashMap<String, Retired>();
        numbers.forEach((bank, number) -> retired(number, known.getOrDefault(number, List.of()), day)
                .ifPresent(branch -> found.put(bank, branch)));
        return found;
    }

    private static Optional<Retired> retired(String number, List<BankBranch.Told> rows, LocalDate day) {
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.isValidOn(day))) {
            return Optional.empty();
        }
        var last = rows.stream().filter(row -> row.until() != null && row.until().isBefore(day))
                .max(Comparator.comparing(BankBranch.Told::from));
        return Optional.of(last.map(row -> new Retired(number, row.name(), row.until()))
                .orElseGet(() -> new Retired(number, rows.getFirst().name(), rows.getFirst().from().minusDays(1))));
    }
}
