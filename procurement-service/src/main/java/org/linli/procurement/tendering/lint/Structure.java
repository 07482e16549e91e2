package org.linli.procurement.tendering.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.procurement.tendering.tenderdocument.Criterion;
import org.linli.procurement.tendering.tenderdocument.TenderContent;

/** What is wrong with a document by its build, whatever its words. */
final class Structure {

    private static final Pattern SAYS = Pattern.compile("中?(?:应当?|须|必须|需要?|要)?(?:包括|包含|涵盖|载明|列明|写明|说明|明确)");

    private Structure() {
    }

    static List<Finding> findings(TenderContent content) {
        var found = new ArrayList<Finding>();
        var criteria = content.evaluation().criteria();
        for (int index = 0; index < criteria.size(); index++) {
            var criterion = criteria.get(index);
            var field = "evaluation.criteria[%d]".formatted(index);
            if (!isQuantified(criterion)) {
                found.add(new Finding(Clause.BANDS, field + ".bands", criterion.code()));
            }
            content.admits().qualifications().stream().filter(
                    condition -> condition.code().equals(criterion.code()) || same(condition.text(), criterion.name()))
                    .forEach(condition -> found.add(new Finding(Clause.REUSED, field, condition.text())));
        }
        return found;
    }

    /** Two bands or more that cover 0 to the maximum without gap or overlap. */
    private static boolean isQuantified(Criterion criterion) {
        var bands = criterion.steps().stream().sorted(Comparator.comparing(Criterion.Band::from)).toList();
        if (bands.size() < 2) {
            return false;
        }
        var reached = BigDecimal.ZERO;
        for (var band : bands) {
            if (band.from().compareTo(reached) != 0 || band.to().compareTo(band.from()) <= 0) {
                return false;
            }
            reached = band.to();
        }
        return reached.compareTo(criterion.maxScore()) == 0;
    }

    /** One contains the other; words under four signs say too little to compare. */
    private static boolean same(String condition, String name) {
        var left = plain(condition);
        var right = plain(name);
        return right.length() >= 4 && left.contains(right) && !asksOfTheOffer(left, right)
                || left.length() >= 4 && right.contains(left);
    }

    /** What a part of the offer has to say is no condition on who offers it. */
    private static boolean asksOfTheOffer(String condition, String name) {
        return SAYS.matcher(condition.substring(condition.indexOf(name) + name.length())).lookingAt();
    }

    private static String plain(String text) {
        return Reading.of(text).segments().stream().map(Reading.Segment::digits).collect(Collectors.joining())
                .replaceAll("\\p{P}", "").toLowerCase(Locale.ROOT);
    }
}
