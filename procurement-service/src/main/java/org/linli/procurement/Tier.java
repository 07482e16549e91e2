package org.linli.procurement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rungs of the ladder that posts have; workforce-service says who stands on which. */
@Schema(description = "岗位层级 The ladder of posts: 一线社工, 资深, 本土督导, 机构管理")
public enum Tier {
    FRONTLINE, SENIOR, LOCAL_SUPERVISOR, MANAGER
}
