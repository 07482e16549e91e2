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

    @Message("暂无记录。")
    String nothing();

    @Message("下一页")
    String next_page();

    @Message("这项服务暂时没有应答,请稍后再试:{service}")
    String unreachable(String service);

    @Message("暂无待办事项。")
    String no_tasks();

    @Message("事项")
    String what();

    @Message("涉及")
    String about();

    @Message("期限或下次提醒")
    String due();

    @Message("应付日")
    String due_on();

    @Message("可以办理")
    String to_do();

    @Message("服务")
    String service();

    @Message("事件")
    String event();

    @Message("业务时间")
    String at();

    @Message("经办人")
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

    @Message("搁置的到期事项")
    String stuck_rows();

    @Message("未能处理而搁置的事件")
    String dead_letters();

    @Message("其他事件照常处理;原因消除后补处理,重复补处理没有影响。作废须两人经手。")
    String dead_letters_lead();

    @Message("查看")
    String open_it();

    @Message("补处理")
    String take_again();

    @Message("成批补处理")
    String take_all_again();

    @Message("作废")
    String discard();

    @Message("已听到的事实")
    String heard_facts();

    @Message("读不懂的消息")
    String unread_messages();

    @Message("没有权限看这一页。")
    String forbidden();

    @Message("没有这一页或这条记录。")
    String not_found();

    @Message("菜单")
    String menu();

    @Message("全区概览")
    String board();

    @Message("业务目录")
    String things();

    @Message("{service} 未予办理:{reason}")
    String refused(String service, String reason);

    @Message("必填")
    String must();

    @Message("增加一行:{label}")
    String add_row(String label);

    @Message("每行一项")
    String one_a_line();

    @Message("每行一个代码和一个数")
    String code_and_number();

    @Message("提交")
    String send();

    @Message("核对后提交")
    String look_again();

    @Message("取消，返回")
    String leave();

    @Message("详情")
    String whole();

    @Message("没有收到应答，可能已经办理。请不要改动，再次提交：同一件事不会办理两次。")
    String no_answer();

    @Message("未能办理")
    String refusal();

    @Message("您打开之后内容已有变化,请看过新的内容再提交。")
    String changed_meanwhile();

    @Message("此事涉及资金、资格或签署,提交后即生效或转入复核。请核对。")
    String sure_lead();

    @Message("确认:{name}")
    String sure(String name);

    @Message("返回修改")
    String back();

    @Message("已办理:{name}")
    String done(String name);

    @Message("已提出:{name},待另一人确认:")
    String proposed(String name);

    @Message("资金指令")
    String order();

    @Message("事件")
    String facts();

    @Message("请先选择查询条件。")
    String asks();

    @Message("可以发起")
    String to_begin();

    @Message("回到第一页")
    String from_the_start();

    @Message("更多待办:{service}")
    String more_of(String service);

    @Message("运行,但有异常")
    String not_well();

    @Message("未听到的事实")
    String gaps();

    @Message("同一事物的序号有缺口:此前的事实没有到达这里。")
    String gaps_lead();

    @Message("序号连续,没有缺口。")
    String no_gaps();

    @Message("主题")
    String topic();

    @Message("缺少的序号")
    String missing();

    @Message("服务暂时没有应答,请稍后再试。")
    String away();

    @Message("各街道")
    String board_streets();

    @Message("颜色越深,本年约定金额越大;点开看该街道的招标。")
    String board_streets_lead();

    @Message("合同")
    String contracts();

    @Message("人均")
    String per_head();

    @Message("明细")
    String rows();

    @Message("登录并有相应职责后可见。")
    String not_for_you();

    @Message("历年采购规模")
    String board_volume();

    @Message("需要与服务空白")
    String board_gaps();

    @Message("招标所处阶段")
    String board_tenders();

    @Message("假如最低价中标")
    String board_lowest();

    @Message("中标集中度(HHI)")
    String board_concentration();

    @Message("合同与支付")
    String board_spending();

    @Message("逾期付款")
    String board_overdue();

    @Message("未付资金停在哪里")
    String board_stuck();

    @Message("采购人守时分")
    String board_punctuality();

    @Message("工资保障天数")
    String board_runways();

    @Message("薪酬风险")
    String board_risks();

    @Message("项目人员配备")
    String board_staffing();

    @Message("培训席位结构")
    String board_pyramid();

    @Message("评估进度")
    String board_evaluations();

    @Message("对财政资金的依赖")
    String board_dependence();

    @Message("机构预警")
    String board_warnings();

    @Message("请改正标出的各项。")
    String correct_marked();
}
