package org.linli.funding.bank.branch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.funding.agency.BranchDirectory;
import org.linli.funding.bank.iso.BankNumber;

/** All branches that were told. One that nobody told says nothing against a payment. */
@ApplicationScoped
class BankBranches implements PanacheRepositoryBase<BankBranch, UUID>, BranchDirectory {

    List<BankBranch> of(String number) {
        return list("number = ?1 order by validFrom", number);
    }

    @Override
    public Optional<Retired> retired(String told, LocalDate day) {
        return BankNumber.within(told).flatMap(number -> retiredNumber(number, day));
    }

    private Optional<Retired> retiredNumber(String number, LocalDate day) {
        var rows = of(number).stream().map(BankBranch::told).toList();
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.isValidOn(day))) {
            return Optional.empty();
        }
        var last = rows.stream().filter(row -> row.until() != null && row.until().isBefore(day))
                .max(Comparator.comparing(BankBranch.Told::from));
        return Optional.of(last.map(row -> new Retired(number, row.name(), row.until()))
                .orElseGet(() -> new Retired(number, rows.getFirst().name(), rows.getFirst().from().minusDays(1))));
    }
}
