package org.atende.mail.imap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How it goes with the mailboxes that are polled, for administrators. */
@RestController
@RequestMapping("/api/v1/mail/accounts")
@Tag(name = "Mail accounts", description = "The mailboxes that are polled by IMAP")
class AccountsController {

    private final MailAccounts accounts;

    AccountsController(MailAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    @Operation(summary = "Lists the mailboxes by name, with what went wrong last")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "Only administrators see them")
    List<Account> list() {
        return accounts.all();
    }
}
