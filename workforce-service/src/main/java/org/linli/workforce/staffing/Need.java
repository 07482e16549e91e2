package org.linli.workforce.staffing;

import java.util.ArrayList;
import java.util.List;
import org.linli.workforce.post.Post;

/** How many people of a tier, and how many of them certified. */
record Need(String tier, int people, int certified) {

    /** What of the needs these posts leave open; empty when nothing. A post counts for its own tier only. */
    static List<Need> missing(List<Need> needs, List<Post> posts) {
        var missing = new ArrayList<Need>();
        for (var need : needs) {
            var there = posts.stream().filter(post -> post.tier().name().equals(need.tier())).toList();
            var people = Math.max(0, need.people() - there.size());
            var certified = Math.max(0, need.certified() - (int) there.stream().filter(Post::isCertified).count());
            if (people > 0 || certified > 0) {
                missing.add(new Need(need.tier(), people, certified));
            }
        }
        return List.copyOf(missing);
    }
}
