package org.linli.workforce.wage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;
import org.linli.workforce.post.Posts;

/** What contracts agreed for wages, and what people on them were paid. */
@ApplicationScoped
class WagesOfContracts implements PanacheRepositoryBase<ContractWages, UUID>, Owners {

    private final WageMonths months;
    private final Posts posts;

    WagesOfContracts(WageMonths months, Posts posts) {
        this.months = months;
        this.posts = posts;
    }

    ContractWages get(UUID contractId) {
        return findByIdOptional(contractId).orElseThrow(() -> new NotFound("Contract", contractId));
    }

    @Override
    public Owner ownerOf(UUID contractId) {
        return Owner.agency(get(contractId).agencyId());
    }

    /** Confirmed for months up to that one, of the people whose posts stand on the contract. */
    long paid(ContractWages contract, YearMonth until) {
        var of = new HashSet<UUID>();
        posts.everOn(contract.contractId()).forEach(post -> of.add(post.id()));
        return months.between(contract.agencyId(), contract.firstMonth(), until).stream()
                .flatMap(month -> month.lines().stream()).filter(line -> of.contains(line.postId()))
                .mapToLong(WageLine::fen).reduce(0, Math::addExact);
    }
}
