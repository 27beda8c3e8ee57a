package org.atende.routing.sheet;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which of some things kept their order, so that as few as possible are said to have moved. */
final class Order {

    private Order() {}

    /** The longest run of things that stand in the same order in both lists. */
    static Set<String> kept(List<String> before, List<String> now) {
        List<String> common = now.stream().filter(before::contains).toList();
        int[] length = new int[common.size()];
        int[] previous = new int[common.size()];
        Arrays.fill(previous, -1);
        int last = -1;
        for (int i = 0; i < common.size(); i++) {
            length[i] = 1;
            for (int j = 0; j < i; j++) {
                boolean follows = before.indexOf(common.get(j)) < before.indexOf(common.get(i));
                if (follows && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        Set<String> kept = new HashSet<>();
        for (int i = last; i >= 0; i = previous[i]) {
            kept.add(common.get(i));
        }
        return kept;
    }
}
