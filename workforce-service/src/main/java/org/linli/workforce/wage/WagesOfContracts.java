package org.linli.workforce.wage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;
import org.linli.workforce.post.Post;
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

    /** Confirmed for months up to that one, of whoever stood on the contract, by the days they stood there. */
    long paid(ContractWages contract, YearMonth until) {
        var there =
                posts.everOn(contract.contractId()).stream().collect(Collectors.toMap(Post::id, Function.identity()));
        var paid = 0L;
        for (var month : months.between(contract.agencyId(), contract.firstMonth(), until)) {
            for (var line : month.lines()) {
                var post = there.get(line.postId());
                if (post != null) {
                    paid = Math.addExact(paid, post.share(line.fen(), contract.contractId(), month.month().atDay(1),
                            month.month().atEndOfMonth()));
                }
            }
        }
        return paid;
    }
}
