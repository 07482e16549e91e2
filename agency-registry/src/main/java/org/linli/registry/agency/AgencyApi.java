package org.linli.registry.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.vault.Vault;
import org.linli.platform.web.Text;

/** What clients send and read about agencies. */
final class AgencyApi {

    private AgencyApi() {
    }

    record Application(@NotBlank @Text(max = 18) String unifiedSocialCreditCode, @NotNull AgencyKind kind,
            @NotBlank @Text(max = 100) String name, @NotNull LocalDate foundedOn,
            @NotBlank @Text(max = 200) String address, @NotNull @Valid Representative legalRepresentative) {
    }

    record Representative(@NotBlank @Text(max = 50) String name, @NotBlank @Text(max = 18) String residentId) {
    }

    @Schema(name = "NewAgencyParticulars", description = "变更登记事项 Name and address as they are to be, and why")
    record NewParticulars(@NotBlank @Text(max = 100) String name, @NotBlank @Text(max = 200) String address,
            @NotBlank @Text(max = 2000) String reason) {
    }

    record NewRepresentative(@NotBlank @Text(max = 50) String name, @NotBlank @Text(max = 18) String residentId,
            @NotNull LocalDate from) {
    }

    /** The hash is SHA-256 in lower-case hex; a file has at most 50 MB. */
    record NewDocument(@NotNull Document.Kind kind, @NotBlank @Text(max = 200) String name,
            @Positive @Max(50_000_000) long size, @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {
    }

    record Reason(@NotBlank @Text(max = 2000) String reason) {
    }

    record Review(@Nullable @Text(max = 2000) String codeOverrideReason) {
    }

    record AgencyView(UUID id, long version, String number, AgencyStatus status, String unifiedSocialCreditCode,
            @Nullable String codeOverrideReason, List<String> warnings, AgencyKind kind, String name,
            LocalDate foundedOn, String address, List<Document> documents, Set<Document.Kind> missingDocuments,
            @Nullable LocalDate decisionDue, boolean decisionProvisional, @Nullable String returnReason,
            @Nullable String reviewedBy, @Nullable String registeredBy, @Nullable LocalDate registeredOn,
            @Nullable LocalDate closedOn, @Nullable ProposedStep proposedStep, List<String> allowedActions) {

        /** What only waits for a second person is shown to who may be that person. */
        static AgencyView of(Agency agency, List<String> allowedActions) {
            var file = agency.file();
            return new AgencyView(agency.id(), agency.version(), agency.number(), agency.status(),
                    agency.unifiedSocialCreditCode(), file.codeOverrideReason(), codeWarnings(agency), agency.kind(),
                    agency.name(), agency.foundedOn(), agency.address(), file.documents(),
                    Document.missingFrom(file.documents()), file.decisionDue(), file.decisionProvisional(),
                    file.returnReason(), file.reviewedBy(), file.registeredBy(), agency.registeredOn(),
                    agency.closedOn(),
                    allowedActions.contains(AgencyCommand.REJECT_STEP.operation())
                            || allowedActions.contains(AgencyCommand.TAKE_BACK.operation()) ? agency.proposedStep()
                                    : null,
                    allowedActions);
        }

        /** Without the file: what the public register shows of an agency that was registered. */
        static AgencyView published(Agency agency) {
            return new AgencyView(agency.id(), agency.version(), agency.number(), agency.status(),
                    agency.unifiedSocialCreditCode(), null, List.of(), agency.kind(), agency.name(), agency.foundedOn(),
                    agency.address(), List.of(), Set.of(), null, false, null, null, null, agency.registeredOn(),
                    agency.closedOn(), null, List.of());
        }

        /** What is odd about its code and does not make it wrong. */
        private static List<String> codeWarnings(Agency agency) {
            return new UnifiedSocialCreditCode(agency.unifiedSocialCreditCode()).innerChecks() ? List.of()
                    : List.of("INNER_ORGANISATION_CODE_CHECK");
        }
    }

    record RepresentativeView(String name, String residentId, LocalDate from) {

        static RepresentativeView of(LegalRepresentative representative, Vault vault) {
            return new RepresentativeView(representative.name(vault), representative.maskedResidentId(vault),
                    representative.from());
        }
    }

    /**
     * One agency with its representative of the day asked for.
     *
     * @param proposedRepresentative waits for a second officer, and is shown to who may be that officer
     */
    record AgencyDetail(AgencyView agency, @Nullable RepresentativeView legalRepresentative,
            @Nullable RepresentativeView proposedRepresentative) {
    }
}
