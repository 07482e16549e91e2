package org.linli.procurement.known.agency;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.procurement.TextNormalizer;

/** What people call an agency: its registered name without the place before it and the kind of body behind it. */
final class ShortName {

    private static final Pattern PLACE = Pattern
            .compile("^(?:中国|中华)?(?:广东省?)?(?:广州市?|[\\p{IsHan}]{2}市)?(?:\\p{IsHan}{2}区)?(?:\\p{IsHan}{2,3}(?:街道?|镇))?");
    private static final Pattern KIND =
            Pattern.compile("(?:家庭综合|社会工作|社会服务|社会组织|社区|社工|社服|综合|养老|居家|长者|青少年|公益|慈善|志愿者?|助老|助残|服务|咨询|发展|促进|培训|教育|文化|管理|"
                    + "研究|事业|实业|科技|评估|督导|支持|心理|康复|护理|健康|中心|总站|站|机构|会|协会|联合会|基金会|有限|责任|股份|集团|公司|研究院|事务所|工作室|学院|"
                    + "院|所|社|队)+$");
    /** Words and places that are nobody's name. */
    private static final Set<String> COMMON =
            Set.of(("社区 社会 家庭 居民 儿童 老年 妇女 公共 民政 街道 市民 邻里 睦邻 幸福 爱心 党群 健康 日间 为老 残疾人 老年人 海珠 天河 越秀 荔湾 白云 黄埔 番禺 花都 南沙 增城 "
                    + "从化 赤岗 新港 昌岗 江南中 滨江 素社 海幢 南华西 龙凤 沙园 南石头 凤阳 瑞宝 江海 琶洲 南洲 华洲 官洲 广州 广东 专业 项目 采购 投标 中标 督导 试点 示范 本地 "
                    + "全国 优秀 同类").split(" "));
    private static final String BEHIND =
            "(?:社会工作|社会服务|社工|社服|公益|慈善|养老|助老|助残|家综|(?:家庭)?综合服务|服务中心|服务机构|服务站|中心|机构|模式|团队|品牌)";

    private ShortName() {
    }

    /** Empty where nothing is left that would mean this agency alone. */
    static Optional<String> of(String registered) {
        var name = TextNormalizer.normalize(registered).replaceAll("\\(.*?\\)|\\P{IsHan}", "");
        var core = KIND.matcher(PLACE.matcher(name).replaceFirst("")).replaceFirst("");
        return Optional.of(core).filter(word -> word.length() >= 2 && !COMMON.contains(word));
    }

    /** The short name stands before a word for what an agency is or does. */
    static boolean standsIn(String text, String shortName) {
        return Pattern.compile(Pattern.quote(shortName) + BEHIND).matcher(text).find();
    }
}
