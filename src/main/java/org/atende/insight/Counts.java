package org.atende.insight;

import java.util.List;
import org.atende.ticket.Department;
import org.atende.ticket.Status;

/** How many tickets stand where; what is not counted is none. The page calls its methods, so they are public. */
record Counts(List<Cell> cells) {

    record Cell(Status status, Department department, long tickets) {}

    public long of(Status status, Department department) {
        return cells.stream()
                .filter(cell -> cell.status() == status && cell.department() == department)
                .mapToLong(Cell::tickets)
                .sum();
    }

    public long of(Status status) {
        return cells.stream()
                .filter(cell -> cell.status() == status)
                .mapToLong(Cell::tickets)
                .sum();
    }

    public long of(Department department) {
        return cells.stream()
                .filter(cell -> cell.department() == department)
                .mapToLong(Cell::tickets)
                .sum();
    }

    public long all() {
        return cells.stream().mapToLong(Cell::tickets).sum();
    }
}
