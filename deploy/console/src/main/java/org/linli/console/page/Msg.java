package org.linli.console.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages, Chinese; {@code messages/msg_en.properties} says them in English. */
@MessageBundle(locale = "zh-CN")
public interface Msg {

    @Message("邻里 · 控制台")
    String product();

    @Message("社区社会服务购买")
    String subtitle();

    @Message("跳到正文")
    String skip();

    @Message("首页")
    String home();

    @Message("我的待办")
    String tasks();

    @Message("事件流")
    String river();

    @Message("反应表")
    String reactions();

    @Message("规则")
    String rules();

    @Message("运行状态")
    String health();

    @Message("机构名录")
    String agencies();

    @Message("采购公告")
    String tenders();

    @Message("逾期付款")
    String overdue();

    @Message("登录")
    String sign_in();

    @Message("退出")
    String sign_out();

    @Message("区政府向社会工作机构购买社区服务:谁可以承接、怎样评出、何时付款、做得如何,人人可以查。")
    String home_lead();

    @Message("面向居民")
    String for_residents();

    @Message("面向工作人员")
    String for_staff();

    @Message("机构名称、统一社会信用代码或拼音首字母")
    String agencies_hint();

    @Message("查询")
    String search();

    @Message("名称")
    String name();

    @Message("编号")
    String number();

    @Message("状态")
    String status();

    @Message("等级")
    String grade();

    @Message("登记日期")
    String registered_on();

    @Message("采购人")
    String purchaser();

    @Message("项目名称")
    String title();

    @Message("预算金额")
    String budget();

    @Message("金额")
    String amount();

    @Message("机构")
    String agency();

    @Message("合同")
    String contract();

    @Message("逾期天数")
    String days_overdue();

    @Message("没有记录。")
    String nothing();

    @Message("下一页")
    String next_page();

    @Message("这项服务暂时没有应答,请稍后再试:{service}")
    String unreachable(String service);

    @Message("没有等您办的事。")
    String no_tasks();

    @Message("事项")
    String what();

    @Message("涉及")
    String about();

    @Message("期限或下次提醒")
    String due();

    @Message("可以办理")
    String to_do();

    @Message("服务")
    String service();

    @Message("事件")
    String event();

    @Message("业务时间")
    String at();

    @Message("由谁")
    String by();

    @Message("涉及的编号(UUID)")
    String about_id();

    @Message("事件名称包含")
    String type_contains();

    @Message("全部")
    String all();

    @Message("暂停")
    String pause();

    @Message("继续")
    String go_on();

    @Message("更早")
    String earlier();

    @Message("一件事的来龙去脉")
    String timeline();

    @Message("共 {count} 条事实")
    String facts_count(int count);

    @Message("只显示前 {count} 条。")
    String shortened(int count);

    @Message("其间 {days} 天没有事件")
    String idle_days(long days);

    @Message("起因")
    String cause();

    @Message("引起")
    String answers();

    @Message("同一件事")
    String same_case();

    @Message("内容")
    String payload();

    @Message("听者")
    String hearer();

    @Message("作用")
    String effect();

    @Message("听到 / 有回应")
    String heard_answered();

    @Message("参数")
    String value();

    @Message("起止")
    String in_force();

    @Message("依据")
    String basis();

    @Message("就绪")
    String ready();

    @Message("未就绪")
    String not_ready();

    @Message("停留的到期行")
    String stuck_rows();

    @Message("已听到的事实")
    String heard_facts();

    @Message("读不懂的消息")
    String unread_messages();

    @Message("没有权限看这一页。")
    String forbidden();

    @Message("没有这一页或这条记录。")
    String not_found();
}
