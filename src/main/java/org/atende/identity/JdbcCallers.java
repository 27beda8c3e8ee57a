package org.atende.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Callers are customers with a number beside them. */
@Component
class JdbcCallers implements Callers {

    private static final String SELECT = "select id, phone from customer where ";
    private static final int FEWEST_DIGITS = 3;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final PhoneNumbers numbers;

    JdbcCallers(JdbcClient jdbc, Customers customers, PhoneNumbers numbers) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.numbers = numbers;
    }

    @Override
    public List<Caller> find(String typed, int most) {
        String words = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.indexOf('@') >= 0) {
            return like("email like ?", escaped(words) + "%", most);
        }
        if (words.replaceAll("\\D", "").length() >= FEWEST_DIGITS) {
            Optional<String> number = numbers.beginning(words);
            if (number.isPresent()) {
                return like("phone like ?", number.get() + "%", most);
            }
        }
        return like("' ' || lower(name) like ?", "% " + escaped(words) + "%", most);
    }

    private List<Caller> like(String condition, String pattern, int most) {
        return jdbc
                .sql(SELECT + condition + " order by name, email limit " + most)
                .param(pattern)
                .query((row, at) -> new Row(row.getObject("id", UUID.class), row.getString("phone")))
                .list()
                .stream()
                .flatMap(row -> caller(row).stream())
                .toList();
    }

    @Override
    public List<Caller> withNumber(String number, int most) {
        return like("phone = ?", number, most);
    }

    @Override
    public Optional<String> number(String typed) {
        return numbers.parse(typed);
    }

    @Override
    public Optional<Caller> find(UUID customer) {
        return jdbc.sql(SELECT + "id = ?")
                .param(customer)
                .query((row, at) -> new Row(customer, row.getString("phone")))
                .optional()
                .flatMap(this::caller);
    }

    @Override
    public Caller known(String name, String phone, String email) {
        String number = phone == null || phone.isBlank()
                ? null
                : numbers.parse(phone)
                        .orElseThrow(() -> new IllegalArgumentException("Not a telephone number: " + phone));
        if (email == null || email.isBlank()) {
            return withNumber(number).orElseGet(() -> newcomer(name, number));
        }
        return numbered(customers.known(email, name, null), number);
    }

    private Optional<Caller> withNumber(String number) {
        return number == null
                ? Optional.empty()
                : like("phone = ?", number, 1).stream().findFirst();
    }

    private Caller newcomer(String name, String number) {
        String unique = number == null ? UUID.randomUUID().toString() : number.substring(1);
        return numbered(customers.known(unique + Caller.NOWHERE, name, null), number);
    }

    /** The first number that the desk learns stays: the next call may come from a colleague's telephone. */
    private Caller numbered(Customer customer, String number) {
        if (number != null) {
            jdbc.sql("update customer set phone = ? where id = ? and phone is null")
                    .params(number, customer.id())
                    .update();
        }
        return find(customer.id()).orElseThrow();
    }

    private Optional<Caller> caller(Row row) {
        return customers.find(row.id()).map(customer -> new Caller(customer, row.phone()));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private record Row(UUID id, String phone) {}
}
