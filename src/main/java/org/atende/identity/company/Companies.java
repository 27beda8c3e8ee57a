package org.atende.identity.company;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atende.identity.company.NoCompanysDomain.Why;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The companies whose people may share tickets; kept by the desk, because a customer could claim any domain. */
@Service
@Transactional
public class Companies {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{1,61}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DOMAIN = 253;

    private final JdbcClient jdbc;
    private final EverybodysDomains everybodys;
    private final Clock clock;

    Companies(JdbcClient jdbc, EverybodysDomains everybodys, Clock clock) {
        this.jdbc = jdbc;
        this.everybodys = everybodys;
        this.clock = clock;
    }

    /** The company at whose domain this address is. */
    @Transactional(readOnly = true)
    public Optional<Company> of(String email) {
        return jdbc.sql("select company_id from company_domain where domain = ?")
                .param(domainOf(email))
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    @Transactional(readOnly = true)
    public Optional<Company> find(UUID id) {
        return jdbc.sql("select name from company where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(name -> new Company(id, name, domains(id)));
    }

    @Transactional(readOnly = true)
    public List<Company> all() {
        return jdbc.sql("select id, name from company order by name, id")
                .query((row, n) -> new Company(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        domains(row.getObject("id", UUID.class))))
                .list();
    }

    private List<String> domains(UUID id) {
        return jdbc.sql("select domain from company_domain where company_id = ? order by domain")
                .param(id)
                .query(String.class)
                .list();
    }

    /**
     * @param id null for a new company
     * @param domains in any case, with or without an at sign before them
     * @throws NoCompanysDomain if one of them is a free mail provider's, another company's, or none
     */
    public UUID save(UUID id, String name, Collection<String> domains, String by) {
        TreeSet<String> checked =
                new TreeSet<>(domains.stream().map(this::checked).toList());
        if (checked.isEmpty()) {
            throw new NoCompanysDomain(Why.NONE, "");
        }
        String called =
                name.strip().substring(0, Math.min(LONGEST_NAME, name.strip().length()));
        UUID company = id == null ? IDS.generate() : id;
        if (id == null) {
            jdbc.sql("insert into company (id, name, created_at, created_by) values (?, ?, ?, ?)")
                    .params(company, called, Timestamp.from(clock.instant()), by)
                    .update();
        } else {
            jdbc.sql("update company set name = ? where id = ?")
                    .params(called, company)
                    .update();
        }
        jdbc.sql("delete from company_domain where company_id = ?")
                .param(company)
                .update();
        checked.forEach(domain -> add(domain, company));
        return company;
    }

    private void add(String domain, UUID company) {
        boolean taken = jdbc.sql("select count(*) from company_domain where domain = ?")
                        .param(domain)
                        .query(Long.class)
                        .single()
                > 0;
        if (taken) {
            throw new NoCompanysDomain(Why.ANOTHERS, domain);
        }
        try {
            jdbc.sql("insert into company_domain (domain, company_id) values (?, ?)")
                    .params(domain, company)
                    .update();
        } catch (DuplicateKeyException someoneWasFaster) {
            throw new NoCompanysDomain(Why.ANOTHERS, domain);
        }
    }

    private String checked(String typed) {
        String domain = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        if (domain.length() > LONGEST_DOMAIN || !DOMAIN.matcher(domain).matches()) {
            throw new NoCompanysDomain(Why.NO_DOMAIN, typed.strip());
        }
        if (everybodys.contain(domain)) {
            throw new NoCompanysDomain(Why.EVERYBODYS, domain);
        }
        return domain;
    }

    static String domainOf(String email) {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
