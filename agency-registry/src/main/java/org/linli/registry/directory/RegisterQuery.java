package org.linli.registry.directory;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;
import org.linli.registry.agency.AgencyKind;
import org.linli.registry.grade.OrgGrade;

/** What the public register is asked for; what is null asks for nothing. */
public class RegisterQuery {

    /** Where an agency may stand; the worst of what holds on the day. */
    public enum Standing {
        CLEAR, ABNORMAL_LIST, SERIOUS_LIST, DISQUALIFIED
    }

    @QueryParam("q")
    @Text(max = 100)
    @Parameter(description = "名称中的词或拼音首字母,空格分开 Words of the name or their pinyin initials, each to be found")
    @Nullable
    String words;

    @QueryParam("street")
    @Pattern(regexp = "\\d{9}")
    @Parameter(description = "街道代码,住所或服务所在 Code of the street where it is or serves")
    @Nullable
    String street;

    @QueryParam("service")
    @Text(max = 100)
    @Parameter(description = "服务目录代码 Code of a service it gives now")
    @Nullable
    String service;

    @QueryParam("kind")
    @Nullable
    AgencyKind kind;

    @QueryParam("grade")
    @Parameter(description = "当日评估等级 The grade it holds on the day")
    @Nullable
    OrgGrade grade;

    @QueryParam("standing")
    @Nullable
    Standing standing;

    @QueryParam("asOf")
    @Parameter(description = "等级和资格的日期,默认今天 The day of grade and standing, today unless said")
    @Nullable
    LocalDate asOf;
}
