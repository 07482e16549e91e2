package org.linli.procurement.bidding.bid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;
import org.linli.procurement.bidding.sealing.BidDeposit;
import org.linli.procurement.bidding.sealing.BidderContact;
import org.linli.procurement.bidding.sealing.PriceOffer;
import org.linli.procurement.bidding.sealing.TechnicalOffer;

/** What comes in. */
interface BidApi {

    @Schema(description = "投标 A bid: two envelopes, sealed on arrival")
    record NewBid(@NotNull UUID agencyId, @NotNull @Valid Technical technical, @NotNull @Valid Price price,
            @Nullable @Size(max = 10) List<@NotNull @Valid Member> partners) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }

        List<Partner> consortium() {
            return partners == null ? List.of()
                    : partners.stream().map(member -> Partner.asked(member.agencyId(), member.share())).toList();
        }
    }

    @Schema(description = "联合体成员 An agency that bids together with the lead, and its percent of the work")
    record Member(@NotNull UUID agencyId,
            @NotNull @DecimalMin("0.01") @DecimalMax("99.99") @Digits(integer = 2, fraction = 2) BigDecimal share) {
    }

    @Schema(description = "联合体成员的答复 The partner that agrees or declines")
    record Consent(@NotNull UUID agencyId) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    @Schema(description = "要求补正 Paperwork that is missing or unreadable")
    record NewCure(@NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Flaw> defects) {
    }

    @Schema(description = "材料缺陷 One paper that is missing or unreadable")
    record Flaw(@NotNull Cure.Kind kind, @NotBlank @Text(max = 500) String words) {

        Cure.Defect defect() {
            return new Cure.Defect(kind, words);
        }
    }

    @Schema(description = "补正材料 The papers that were asked for")
    record Papers(@NotNull @Size(min = 1, max = 20) List<@NotNull @Valid File> documents) {
    }

    @Schema(description = "替换投标文件 New envelopes for a bid")
    record Replacement(@NotNull @Valid Technical technical, @NotNull @Valid Price price) {
    }

    @Schema(description = "技术标 The technical envelope; it must not say who bids")
    record Technical(@NotBlank @Text(max = 50000) String proposal, @Min(0) @Max(10_000_000) int plannedHours,
            @NotNull @Size(max = 200) List<@NotNull @Valid Person> staff,
            @NotNull @Size(max = 50) List<@NotNull @Valid File> documents) {

        TechnicalOffer offer() {
            return new TechnicalOffer(
                    proposal, plannedHours, staff.stream()
                            .map(person -> new TechnicalOffer.NamedPerson(person.workerId(), person.tier())).toList(),
                    documents.stream().map(File::document).toList());
        }
    }

    @Schema(description = "拟派人员 A person promised for the service")
    record Person(@NotNull UUID workerId, @NotBlank @Pattern(regexp = "[A-Z][A-Z_]{1,49}") String tier) {
    }

    @Schema(description = "附件 A document bound by its hash")
    record File(@NotBlank @Text(max = 200) String name, @NotBlank @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @Min(1) @Max(1_000_000_000) long size, @Nullable @Text(max = 200) String author) {

        TechnicalOffer.Document document() {
            return new TechnicalOffer.Document(name, sha256, size, author);
        }
    }

    @Schema(description = "报价标 The price envelope")
    record Price(@NotNull Money price, @NotNull @Size(max = 100) List<@NotNull @Valid Line> breakdown,
            @Nullable @Valid Contact contact, @Nullable @Valid Deposit deposit, @Nullable Boolean smallEnterprise) {

        PriceOffer offer() {
            return new PriceOffer(price,
                    breakdown.stream().map(line -> new PriceOffer.CostLine(line.name(), line.amount())).toList(),
                    contact == null ? null : contact.kept(), deposit == null ? null : deposit.lodged(),
                    Boolean.TRUE.equals(smallEnterprise));
        }
    }

    @Schema(description = "投标保证金 The security that the document asks for, never in cash (P16.deposit)")
    record Deposit(@NotNull Money amount, @NotNull BidDeposit.Instrument instrument,
            @NotBlank @Text(max = 100) String reference) {

        BidDeposit lodged() {
            return new BidDeposit(amount, instrument, reference);
        }
    }

    @Schema(description = "投标联系人 Whom to call about the bid, and its bank account; sealed with the price")
    record Contact(@NotBlank @Text(max = 100) String name, @Nullable @Text(max = 50) String phone,
            @Nullable @Text(max = 200) String email, @Nullable @Text(max = 100) String account) {

        BidderContact kept() {
            return new BidderContact(name, phone, email, account);
        }
    }

    @Schema(description = "报价构成 One part of the price")
    record Line(@NotBlank @Text(max = 200) String name, @NotNull Money amount) {
    }
}
