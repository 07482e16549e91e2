package org.linli.registry.warning;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A warning in words: what each signal means, what its weight rests on, whether it counts beside a heavier one of its
 * kind, and what ends it.
 */
@Schema(name = "WarningExplanation")
record Explanation(Signal.Kind kind, int weight, UUID sourceId, String rule, boolean counts, Words meaning,
        Words endsWhen) {

    /** In both languages of the house. */
    @Schema(name = "WarningWords")
    record Words(String zh, String en) {
    }

    /** The heaviest of each kind counts, and of equals the first. */
    static List<Explanation> of(List<Signal> signals) {
        var heaviest = signals.stream().map(Signal::kind).distinct()
                .map(kind -> signals.stream().filter(signal -> signal.kind() == kind)
                        .reduce((a, b) -> b.weight() > a.weight() ? b : a).orElseThrow())
                .toList();
        return signals.stream().map(signal -> of(signal, heaviest.contains(signal))).toList();
    }

    private static Explanation of(Signal signal, boolean counts) {
        var kind = signal.kind();
        return new Explanation(kind, signal.weight(), signal.sourceId(), rule(kind), counts, meaning(kind),
                endsWhen(kind));
    }

    /** The row of rules.csv, or what its rows begin with, that says how heavy it is. */
    private static String rule(Signal.Kind kind) {
        return switch (kind) {
            case LATE_PAYMENT -> "WARN-LATE-";
            case FAILED_EVALUATION -> "WARN-FAILED";
            case WAGES_MISSED -> "WARN-WAGES";
            case LOW_RUNWAY -> "WARN-RUNWAY";
            case VIOLATION -> "WARN-CASE";
            case DEPENDENCE -> "WARN-DEPENDENCE";
            case SHORT_OF_STAFF -> "WARN-STAFF";
            case COMPLAINT -> "WARN-COMPLAINT";
        };
    }

    private static Words meaning(Signal.Kind kind) {
        return switch (kind) {
            case LATE_PAYMENT -> new Words("政府应付款项逾期未付", "money owed to the agency by the government is late");
            case FAILED_EVALUATION -> new Words("合同评估不合格", "the evaluation of a contract ended unqualified");
            case WAGES_MISSED -> new Words("当月工资未按时发放", "the wages of a month were not paid");
            case LOW_RUNWAY -> new Words("可用资金不足以支付近期工资", "its money does not last for the coming wages");
            case VIOLATION -> new Words("严重违规案件尚未办结", "a case about a serious violation is open");
            case DEPENDENCE -> new Words("收入过度依赖政府资金", "it lives from government money above the threshold");
            case SHORT_OF_STAFF -> new Words("合同约定的人员不足", "a contract lacks people it needs");
            case COMPLAINT -> new Words("服务投诉经查属实", "a complaint about its service was found right");
        };
    }

    private static Words endsWhen(Signal.Kind kind) {
        return switch (kind) {
            case LATE_PAYMENT -> new Words("款项付清", "the money is paid");
            case FAILED_EVALUATION -> new Words("同一合同复评合格", "a later evaluation of the contract passes");
            case WAGES_MISSED -> new Words("该月工资发放并确认", "the wages of that month are confirmed");
            case LOW_RUNWAY -> new Words("可用资金恢复", "the runway recovers");
            case VIOLATION -> new Words("案件办结或违规认定撤销", "the case ends or the finding is revoked");
            case DEPENDENCE -> new Words("依赖比例回落至界限以下", "the share falls below the threshold");
            case SHORT_OF_STAFF -> new Words("人员补齐或合同终止", "the people are there or the contract is over");
            case COMPLAINT -> new Words("该合同服务经评估恢复正常", "the contract's service is found in order");
        };
    }
}
