package org.atende.chat;

import java.util.Optional;
import org.atende.identity.Customer;
import org.atende.identity.customer.SignedInCustomer;
import org.atende.ticket.LiveTalk;
import org.atende.ticket.TicketNumber;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A guest has signed in with the address that they gave in a chat: now the chat's ticket can be theirs. */
@Controller
@RequestMapping("/my/chats/{number}")
class GuestPages {

    private final ChatTable chats;
    private final LiveTalk talk;

    GuestPages(ChatTable chats, LiveTalk talk) {
        this.chats = chats;
        this.talk = talk;
    }

    /** Looking takes nothing over, because machines look too; of a chat that is not theirs nobody learns that it is there. */
    @GetMapping
    String show(@PathVariable TicketNumber number, SignedInCustomer customer, Model page) {
        page.addAttribute("customer", customer);
        page.addAttribute("number", number);
        page.addAttribute("theirs", find(number, customer.customer()).isPresent());
        return "chat/keep";
    }

    @PostMapping
    @Transactional
    public String keep(@PathVariable TicketNumber number, SignedInCustomer customer) {
        find(number, customer.customer()).ifPresent(chat -> {
            talk.handOver(number, customer.customer());
            chats.handedOver(chat.ticket(), customer.customer().id());
        });
        return "redirect:/my/tickets/" + number;
    }

    private Optional<Chat> find(TicketNumber number, Customer customer) {
        return chats.numbered(number).filter(chat -> customer.email().equals(chat.givenEmail()));
    }
}
