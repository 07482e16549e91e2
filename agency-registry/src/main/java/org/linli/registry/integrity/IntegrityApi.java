package org.linli.registry.integrity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.web.Text;

/** What agencies say of their integrity, and what everybody reads of it. */
final class IntegrityApi {

    private IntegrityApi() {
    }

    record NewPledge(@NotNull UUID agencyId, @NotBlank @Text(max = 4000) String promise) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    /** @param remark what was not kept, and why */
    record Finding(@NotNull UUID normId, @NotNull Boolean kept, @Nullable @Text(max = 2000) String remark) {
    }

    /** @param measures what the agency will do; needed where a norm was not kept */
    record NewSelfCheck(@NotNull UUID agencyId, @Min(2000) @Max(2200) int year,
            @NotNull @Size(max = 500) List<@NotNull @Valid Finding> findings,
            @Nullable @Text(max = 4000, min = 1) String measures) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }

        List<SelfCheck.Finding> all() {
            return findings.stream().map(each -> new SelfCheck.Finding(each.normId(), each.kept(), each.remark()))
                    .toList();
        }
    }

    record PledgeView(UUID id, UUID agencyId, int year, String promise, LocalDate signedOn) {

        static PledgeView of(Pledge pledge) {
            return new PledgeView(pledge.id(), pledge.agencyId(), pledge.year(), pledge.promise(), pledge.signedOn());
        }
    }

    record FindingView(UUID normId, boolean kept, @Nullable String remark) {

        static FindingView of(SelfCheck.Finding finding) {
            return new FindingView(finding.normId(), finding.kept(), finding.remark());
        }
    }

    record SelfCheckView(UUID id, UUID agencyId, int year, int kept, int broken, List<FindingView> findings,
            @Nullable String measures, LocalDate filedOn) {

        static SelfCheckView of(SelfCheck check) {
            return new SelfCheckView(check.id(), check.agencyId(), check.year(), check.kept(), check.broken(),
                    check.findings().stream().map(FindingView::of).toList(), check.measures(), check.filedOn());
        }
    }

    record NormShown(UUID normId, String code, int edition, String title, boolean acknowledged) {
    }

    /**
     * The public integrity record of an agency.
     *
     * @param selfCheckMissing of last year, and its term is over
     * @param lists what it is listed for today, by ground
     */
    record IntegrityRecord(UUID agencyId, List<PledgeView> pledges, List<SelfCheckView> selfChecks,
            boolean selfCheckMissing, List<NormShown> norms, List<String> lists) {
    }
}
